// The right hip bone: wing, socket, seat and pubis, in mm.

import { cut, type Field, union } from '../solid/field.ts'
import { patch } from '../solid/patch.ts'
import { ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Bone } from './bone.ts'

/** Where the head of the femur turns. */
const HIP = [80, 858, 8] as const

function hipBone(): Field {
  const whole = union(8, iliacWing(), socketWall(), ischium(), pubis())
  const form = union(1, union(3, cut(4, whole, sciaticNotch()), brim()), auricularFace())
  return cut(1.5, form, socket(), halfSpace([2.5, 850, 50], [1, 0, 0]))
}

function iliacWing(): Field {
  const wing = patch(
    // From the back to the front; each from the crest to the root of the wing. The back edge ends
    // in the arch of the greater sciatic notch.
    [
      [
        [44.5, 958, -87, 5],
        [47, 944, -82, 5],
        [46, 929, -73, 5.5],
        [50, 911, -66, 4.5],
      ],
      [
        [55, 981, -76, 5],
        [55.5, 957, -67.5, 6.5],
        [54, 932, -57, 7],
        [57, 905, -50, 5],
      ],
      [
        [72, 1001, -58, 4.5],
        [63, 966, -51, 5.5],
        [60, 932, -42, 7],
        [61, 901, -36, 7],
      ],
      [
        [97, 1013, -34, 4.5],
        [81, 970, -31, 4.4],
        [74, 930, -27, 6],
        [65, 896, -20, 9],
      ],
      [
        [116, 1016, -8, 4.5],
        [97, 970, -12, 4],
        [83, 928, -12, 5.5],
        [72, 889, -4, 11],
      ],
      [
        [129, 1009, 13, 4.5],
        [106, 967, 3, 4.4],
        [92, 926, 4, 6],
        [80, 889, 10, 11],
      ],
      [
        [134, 992, 31, 4.5],
        [116, 957, 20, 4.4],
        [101, 924, 20, 5.5],
        [87, 891, 23, 10],
      ],
      [
        [128, 968, 43, 4.5],
        [120, 943, 36, 4.4],
        [108, 919, 34, 5],
        [93, 895, 35, 8],
      ],
      [
        [122, 949, 48, 4.5],
        [113, 931, 42, 4.2],
        [104, 914, 40, 4.8],
        [95, 898, 42, 6],
      ],
    ],
    4,
    4,
  )
  const crest = tube([
    [44.5, 958, -87, 6],
    [55, 982, -77, 6.2],
    [72, 1002, -58, 5.2],
    [97, 1014, -34, 5],
    [116, 1017, -8, 5.2],
    [129, 1010, 13, 6.2],
    [134.5, 993, 31, 5.8],
    [128, 968, 44, 5.2],
    [122, 949, 48, 6],
  ])
  return union(
    6,
    wing,
    crest,
    // The spines in front and the lower one behind.
    ellipsoid([122, 948, 48.5], [6, 8, 6]),
    ellipsoid([95, 898, 42], [6.5, 9, 7]),
    ellipsoid([48, 919, -70.5], [5, 8, 6]),
  )
}

/** The wall of the socket, cut off along its rim. */
function socketWall(): Field {
  const wall = union(
    6,
    ellipsoid([78, 861, 6], [30, 34, 33]),
    // The floor of the socket on the side of the pelvis.
    ellipsoid([62, 872, -6], [12, 30, 26], [0, 25, 0]),
  )
  return cut(
    3,
    wall,
    halfSpace([86.5, 857, 9], [-0.84, 0.4, -0.36]),
    // Flat towards the inside of the pelvis.
    halfSpace([48.5, 866, 0], [1, -0.12, 0.1]),
  )
}

/** The cup for the head of the femur, open below, with a deeper floor in its middle. */
function socket(): Field {
  return union(
    2,
    ellipsoid(HIP, [25, 25, 25]),
    ellipsoid([69, 851, 7], [15, 15, 12]),
    tube([
      [79, 846, 11, 8.5],
      [76, 832, 14, 8],
      [73, 816, 17, 8],
    ]),
  )
}

function ischium(): Field {
  const body = tube([
    [72, 850, -18, 16],
    [69, 835, -25, 14],
    [63, 816, -28, 12],
    [59, 802, -26, 11],
  ])
  const tuberosity = tube([
    [65, 819, -36, 8],
    [62, 805, -35, 10],
    [58, 796, -25, 9],
    [54, 792, -15, 7],
  ])
  const spine = tube([
    [66, 860, -26, 10],
    [59, 855, -37, 6.5],
    [50, 852, -48, 3.2],
  ])
  const ramus = tube([
    [56, 794, -17, 8],
    [46, 796, 1, 6.4],
    [32, 808, 24, 6],
    [17, 831, 41, 7],
  ])
  return union(6, body, tuberosity, spine, ramus)
}

function pubis(): Field {
  const upperRamus = tube([
    [76, 875, 24, 14],
    [58, 881, 40, 9],
    [36, 874, 51, 6.6],
    [14, 862, 54, 8.5],
  ])
  const body = ellipsoid([12, 851, 50], [13, 20, 8.5], [28, 0, 0])
  return union(6, upperRamus, body, ellipsoid([24, 872, 60], [5, 5.4, 5]))
}

/** What is free between the wing and the spine of the seat. */
function sciaticNotch(): Field {
  return tube([
    [64, 884, -32, 11],
    [54, 882, -46, 15],
    [40, 880, -62, 19],
  ])
}

/** The brim of the pelvis: arcuate line and pecten, from the joint with the sacrum to the pubis. */
function brim(): Field {
  return tube([
    [51, 922, -49, 3],
    [53, 908, -32, 3.4],
    [52, 895, -8, 3.8],
    [53, 889, 16, 3.8],
    [52, 888, 36, 3.4],
    [39, 881, 51, 3],
    [25, 872, 58, 3],
  ])
}

/** The ear-shaped face for the sacrum. */
function auricularFace(): Field {
  return tube(
    [
      [56.5, 965, -56, 5.5],
      [52, 947, -56, 7],
      [47, 931, -65, 7],
    ],
    { flat: { towards: [0.85, 0, 0.5], ratio: 0.6 } },
  )
}

export const HIP_BONE = {
  'hip-bone': { field: hipBone, side: 'right', coarsest: 2.5 },
} as const satisfies Readonly<Record<string, Bone>>
