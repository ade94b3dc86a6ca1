/**
 * How a number is written. The first five are the levels of GB/T 9704 (一、 （一） 1. （1） ①); the others are what people write
 * instead.
 */
export const SCHEMES = [
  "han-comma",
  "han-bracket",
  "arabic-point",
  "arabic-bracket",
  "circle",
  "arabic-half-bracket",
  "parenthesised",
  "digit-stop",
  "ordinal",
  "serial",
  "word",
  "named",
  "code",
  "bullet",
  "decimal",
  "part",
  "letter",
  "roman",
  "stem",
] as const;

/** One way to write a number. Sample: `（二）` is `han-bracket`. */
export type Scheme = (typeof SCHEMES)[number];

/** A number: how it is written, what it counts, and where it ends (behind the blanks that follow it). */
export interface NumberMark {
  readonly scheme: Scheme;
  readonly value: number;
  readonly end: number;
  /** A figure stands right behind it (`2.3个项目`): no more than a guess on its own. */
  readonly weak: boolean;
}

/** A number without the blanks that follow it. */
export type Found = Omit<NumberMark, "weak"> & { readonly weak: boolean };

/** Makes one. */
export const found = (scheme: Scheme, value: number, end: number, weak = false): Found => ({
  scheme,
  value,
  end,
  weak,
});
