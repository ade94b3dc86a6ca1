/** Whether a style of the second generator is set aside: never learned from, so that it measures what was learned. */
export function isSetAside(style: string): boolean {
  let sum = 0;
  for (let at = 0; at < style.length; at++) sum += style.charCodeAt(at) * (at + 1);
  return sum % 2 === 0;
}
