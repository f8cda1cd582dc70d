// How light a colour looks, from 0 to 100: L* of CIE 1976, of a colour in sRGB.

export function lightness(colour: string): number {
  const luminance = luminanceOf(colour)
  const cube = 216 / 24389
  return luminance > cube ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27
}

/** From 0 to 1. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
