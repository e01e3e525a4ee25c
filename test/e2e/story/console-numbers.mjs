const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number nobody holds, with its check character. */
export function fictitiousNumber(first17) {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at], 0);
  return first17 + '10X98765432'[sum % 11];
}
