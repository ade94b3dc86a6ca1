/** What rows of evidence weigh for each role. */
export interface Weights {
  /** Adds what a row weighs to the scores, one a role. */
  add(row: number, scores: Float64Array): void;
}
