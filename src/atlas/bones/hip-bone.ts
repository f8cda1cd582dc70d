// The right hip bone: wing, socket, seat and pubis, in mm.

import { cut, type Field, union } from '../field.ts'
import { patch } from '../patch.ts'
import type { Bone } from '../skeleton.ts'
import { ellipsoid, halfSpace } from '../solids.ts'
import { tube } from '../tube.ts'

/** Where the head of the femur turns. */
const HIP = [80, 858, 8] as const

function hipBone(): Field {
  const form = union(
    7,
    union(9, iliacWing(), socketWall(), ischium(), pubis()),
    ellipsoid([122, 949, 47], [6, 8, 6]),
    ellipsoid([95, 898, 41], [7, 9, 7]),
  )
  const cup = ellipsoid(HIP, [25, 25, 25])
  const notch = tube([
    [79, 848, 11, 8.5],
    [75, 833, 13, 8],
    [71, 818, 16, 8],
  ])
  return cut(2.5, form, union(3, cup, notch), halfSpace([2.5, 850, 50], [1, 0, 0]))
}

function iliacWing(): Field {
  const wing = patch(
    // From the back to the front; each from the crest to the root of the wing.
    [
      [
        [44, 957, -84, 5],
        [45, 938, -78, 5],
        [49, 917, -66, 5],
      ],
      [
        [54, 982, -77, 5],
        [51, 950, -65, 5],
        [56, 911, -49, 7],
      ],
      [
        [72, 1002, -60, 4.5],
        [61, 956, -49, 5],
        [62, 902, -33, 9],
      ],
      [
        [93, 1013, -36, 4.5],
        [75, 956, -28, 3.6],
        [68, 894, -15, 10],
      ],
      [
        [113, 1016, -10, 4.5],
        [91, 955, -7, 3],
        [76, 890, 0, 11],
      ],
      [
        [128, 1009, 12, 4.5],
        [104, 950, 11, 3],
        [82, 890, 14, 11],
      ],
      [
        [134, 992, 31, 4.5],
        [111, 941, 26, 3.6],
        [88, 892, 27, 10],
      ],
      [
        [128, 967, 43, 4.5],
        [113, 928, 37, 4.2],
        [93, 896, 37, 8],
      ],
      [
        [121, 950, 47, 4.5],
        [109, 921, 43, 4.5],
        [96, 899, 42, 6],
      ],
    ],
    4,
    4,
  )
  const crest = tube([
    [43, 957, -85, 6],
    [54, 983, -78, 6],
    [72, 1003, -60, 5.4],
    [93, 1014, -36, 5.4],
    [113, 1017, -10, 5.6],
    [129, 1010, 13, 6.6],
    [134.5, 993, 31, 6],
    [128, 967, 44, 5.4],
    [122, 950, 47, 6],
  ])
  // The brim of the pelvis, from the joint with the sacrum to the pubis.
  const brim = tube([
    [54, 918, -52, 4],
    [57, 900, -30, 4],
    [60, 889, -6, 4.5],
    [62, 885, 16, 5],
    [58, 884, 36, 5],
  ])
  return union(6, wing, crest, brim, ellipsoid([47, 922, -70], [5, 7, 6]))
}

/** The wall of the socket, cut off along its rim. */
function socketWall(): Field {
  const wall = union(
    6,
    ellipsoid([78, 861, 6], [29, 34, 33]),
    // The floor of the socket on the side of the pelvis.
    ellipsoid([62, 872, -6], [12, 30, 26], [0, 25, 0]),
  )
  return cut(
    5,
    wall,
    halfSpace([86, 857, 9], [-0.84, 0.4, -0.36]),
    // Flat towards the inside of the pelvis.
    halfSpace([47.5, 866, 0], [1, -0.12, 0.1]),
  )
}

function ischium(): Field {
  const body = tube([
    [72, 850, -18, 16],
    [69, 838, -27, 14],
    [62, 823, -31, 12.5],
    [57, 810, -27, 11],
  ])
  const spine = tube([
    [66, 864, -26, 8],
    [59, 861, -35, 5.5],
    [51, 857, -43, 3],
  ])
  const ramus = tube([
    [56, 807, -22, 9],
    [45, 806, -2, 6.8],
    [32, 815, 23, 6.2],
    [18, 834, 42, 7.5],
  ])
  return union(7, body, spine, ramus)
}

function pubis(): Field {
  const upperRamus = tube([
    [76, 875, 24, 14],
    [58, 883, 40, 9],
    [36, 877, 52, 7.5],
    [14, 863, 54, 9],
  ])
  const body = ellipsoid([12, 852, 50], [12, 20, 9], [28, 0, 0])
  return union(7, upperRamus, body, ellipsoid([24, 873, 58], [4.5, 4.5, 4.5]))
}

export const HIP_BONE = {
  'hip-bone': { field: hipBone, side: 'right', coarsest: 2.5 },
} as const satisfies Readonly<Record<string, Bone>>
