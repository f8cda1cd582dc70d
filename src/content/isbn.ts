// Whether an ISBN is one: its last digit is computed from the others, so that a slip of the hand,
// or an invented number, shows. Both lengths are from ISO 2108.

export function isIsbn(value: string): boolean {
  const digits = value.replace(/[\s-]/g, '')
  if (/^\d{13}$/.test(digits)) {
    const sum = [...digits].reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
      0,
    )
    return sum % 10 === 0
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return false
  const sum = [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0,
  )
  return sum % 11 === 0
}
