// Pictures of the instructor's own: each that is used must be there, and be described for those who
// cannot see it.

import { nearest, type Place, type Report } from '../diagnostic.ts'

export interface Images {
  /** Names of the files in content/images/. */
  readonly files: ReadonlySet<string>
  /** Names that content/images.yaml describes; undefined when it could not be read. */
  readonly described: ReadonlySet<string> | undefined
}

/** @param path as written in prose: `images/calf.jpg` */
export function checkImage(path: string, at: Place, images: Images, report: Report): void {
  if (path.startsWith('images/')) checkImageFile(path.slice('images/'.length), at, images, report)
  else
    report({
      severity: 'error',
      rule: 'image-unknown',
      message: `the picture \`${path}\` is not looked for outside content/images/`,
      at,
      hint: `put the file there and write \`![caption](images/${path.split(/[\\/]/).at(-1)})\``,
    })
}

/** @param name of a file in content/images/ */
export function checkImageFile(name: string, at: Place, images: Images, report: Report): void {
  const { files, described } = images
  if (!files.has(name)) {
    const near = nearest(name, files)
    report({
      severity: 'error',
      rule: 'image-unknown',
      message: `there is no picture \`${name}\` in content/images/`,
      at,
      hint: near ? `did you mean \`${near}\`?` : 'put the file there, or correct its name',
    })
  } else if (described && !described.has(name))
    report({
      severity: 'error',
      rule: 'image-undescribed',
      message: `the picture \`${name}\` is not described in content/images.yaml`,
      at,
      hint: 'add its name there, and below it `alt: ` with what the picture shows',
    })
}
