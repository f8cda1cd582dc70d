// The three long bones of the right arm, palm forward, in mm of a figure 1.70 m tall: the radius
// lies on the outer side, and the forearm leads away from the trunk by its carrying angle.

import { cut, type Field, union } from '../solid/field.ts'
import { ellipsoid, halfSpace } from '../solid/solids.ts'
import { tube } from '../solid/tube.ts'
import type { Vec3 } from '../space/vector.ts'
import type { Bone } from './bone.ts'

const SIDEWAYS: Vec3 = [1, 0, 0]

function humerus(): Field {
  return union(6, humerusAbove(), humerusShaft(), humerusBelow())
}

function humerusAbove(): Field {
  // The head looks inwards, up and back; the anatomical neck is the shallow furrow around it.
  const head = cut(
    2,
    ellipsoid([168, 1370, -30], [23, 23, 23]),
    halfSpace([172, 1366, -28], [-0.66, 0.68, -0.32]),
  )
  const neck = tube([
    [171, 1366, -30, 17],
    [176, 1352, -30, 16],
    [180.5, 1334, -30, 13],
    [183.5, 1300, -30, 9],
  ])
  const greaterTubercle = union(
    6,
    ellipsoid([187.5, 1372, -30], [9, 14, 13], [0, 0, 10]),
    ellipsoid([191, 1372, -15.5], [6.2, 10.5, 8.5]),
    ellipsoid([188, 1360, -42], [8, 11, 7]),
  )
  const lesserTubercle = union(
    3,
    ellipsoid([174, 1366.5, -9], [6.4, 8.5, 8]),
    tube([
      [176, 1360, -12, 5],
      [177.5, 1340, -17.5, 4],
      [180, 1318, -20, 3],
      [182, 1290, -22, 2],
    ]),
  )
  const lateralLip = tube([
    [191, 1368, -14, 5],
    [190.5, 1342, -17.5, 4.2],
    [190.5, 1315, -20.5, 3.2],
    [191.5, 1280, -22.5, 2.4],
  ])
  const groove = tube([
    [182.5, 1390, -12, 5],
    [182.5, 1370, -11, 6],
    [183.2, 1346, -14.8, 5.2],
    [185.2, 1320, -16.8, 4.4],
    [187, 1290, -17.8, 2.4],
  ])
  const trunk = union(4, neck, greaterTubercle, lesserTubercle, lateralLip)
  return union(1.2, head, cut(1.6, trunk, groove))
}

function humerusShaft(): Field {
  const shaft = tube([
    [181.5, 1330, -30, 12.4],
    [185.5, 1290, -30, 11.2],
    [189, 1245, -30.5, 10.8],
    [192, 1205, -30, 10.2],
    [194.5, 1165, -29, 9.4],
    [196, 1135, -28, 6],
  ])
  const deltoidTuberosity = tube([
    [191, 1300, -25, 3],
    [196, 1270, -26, 4.5],
    [199.5, 1244, -27.5, 4],
    [197, 1206, -29, 2],
  ])
  // The groove of the radial nerve winds from the inner to the outer side behind.
  const radialGroove = tube([
    [174, 1292, -43, 6],
    [186, 1258, -45.5, 6],
    [200, 1226, -42.5, 6],
    [207, 1200, -34.5, 5],
  ])
  return cut(2, union(7, shaft, deltoidTuberosity), radialGroove)
}

function humerusBelow(): Field {
  const columns = union(
    6,
    tube([
      [194, 1188, -29, 5],
      [191, 1160, -29, 5.2],
      [187.5, 1136, -29.5, 5.5],
      [182, 1114, -31, 6],
      [176.5, 1098, -31.5, 8],
      [170.5, 1093, -33, 6.2],
    ]),
    tube([
      [195, 1200, -29, 4.5],
      [200, 1172, -28.5, 5],
      [205.5, 1146, -28, 4.5],
      [211, 1122, -27.5, 5],
      [214.5, 1102, -27, 6.6],
      [215, 1090, -25, 6.5],
    ]),
    tube(
      [
        [194.5, 1176, -29, 7],
        [196.5, 1146, -28.5, 7.6],
        [196.5, 1120, -28, 8.6],
        [194, 1096, -26.5, 9.2],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.7 } },
    ),
  )
  const fossae = [
    ellipsoid([192, 1103, -42], [11.5, 13.5, 13.5]),
    ellipsoid([190.5, 1102, -14.5], [8.5, 7.5, 10.5]),
    ellipsoid([207.5, 1102, -13], [6.5, 6, 9]),
  ]
  const capitulum = ellipsoid([208.6, 1083.5, -19.5], [9, 10.8, 11.6])
  return union(0.6, union(1.5, cut(1, columns, ...fossae), trochlea(0)), capitulum)
}

/** The roll that the ulna grips, with its deep groove. @param cartilage what is added, in mm */
function trochlea(cartilage: number): Field {
  const roll = tube(
    [
      [180, 1082.5, -21.5, 13 + cartilage],
      [185, 1082.5, -21.5, 11.5 + cartilage],
      [190.5, 1084, -21.5, 8.4 + cartilage],
      [196, 1084, -21.5, 9.8 + cartilage],
      [200, 1084, -21.5, 11 + cartilage],
    ],
    { perSpan: 4 },
  )
  const inner = halfSpace([180 - cartilage, 1083, -22], [1, -0.1, 0])
  const outer = halfSpace([200 + cartilage, 1083, -22], [-1, 0, 0])
  return cut(4, roll, inner, outer)
}

function ulna(): Field {
  return union(4, ulnaAbove(), ulnaShaft(), ulnaBelow())
}

function ulnaAbove(): Field {
  const olecranon = tube(
    [
      [190.5, 1093.5, -42, 7.4],
      [190.5, 1083, -42, 9.4],
      [191.5, 1066, -36, 10.6],
      [193, 1048, -31, 9.4],
      [195, 1025, -30, 8],
    ],
    { flat: { towards: SIDEWAYS, ratio: 1.1 } },
  )
  const coronoid = union(
    5,
    tube(
      [
        [191, 1060, -30, 9],
        [190, 1065, -19, 7.5],
        [190, 1070, -10, 4.6],
      ],
      { flat: { towards: SIDEWAYS, ratio: 1.25 } },
    ),
    // The tuberosity for brachialis, on the slope below.
    tube([
      [191, 1060, -17, 5],
      [193, 1050, -21, 4.5],
    ]),
  )
  const supinatorCrest = tube([
    [200, 1058, -34, 3.2],
    [201.5, 1042, -31.5, 2.4],
    [201.5, 1020, -29, 1.8],
  ])
  const radialNotch = tube([
    [210, 1080, -20.5, 12.6],
    [210, 1057, -20.5, 12.6],
  ])
  const grip = union(6, olecranon, coronoid, supinatorCrest)
  return cut(1.5, grip, trochlea(1.4), radialNotch)
}

function ulnaShaft(): Field {
  const shaft = tube([
    [193.5, 1034, -30, 7.6],
    [195.5, 1008, -31, 6.8],
    [198.5, 975, -31, 6.3],
    [203.5, 938, -28.5, 5.9],
    [210, 900, -25.5, 5.3],
    [216, 870, -22, 5],
    [220, 852, -20, 5.6],
  ])
  const posteriorBorder = tube([
    [192, 1060, -44, 4],
    [194, 1030, -38.5, 2.4],
    [196, 990, -37.6, 1.6],
    [201, 945, -34.6, 1.4],
    [208, 905, -30, 1.3],
  ])
  const interosseousBorder = tube([
    [201, 1020, -29, 1.8],
    [204.5, 980, -28.5, 1.4],
    [209.5, 935, -26, 1.3],
    [216, 890, -22.5, 1.2],
  ])
  return union(4, shaft, posteriorBorder, interosseousBorder)
}

function ulnaBelow(): Field {
  return union(
    3,
    tube([
      [220.5, 856, -20, 5.6],
      [221, 845, -18.5, 7.8],
      [221.2, 840.5, -18.5, 7.8],
    ]),
    tube([
      [216.5, 846, -22, 4.2],
      [216, 837, -23.5, 3.8],
      [216.6, 831, -23.5, 3],
    ]),
  )
}

function radius(): Field {
  return union(4, radiusAbove(), radiusShaft(), radiusBelow())
}

function radiusAbove(): Field {
  const disc = cut(
    2,
    tube(
      [
        [210, 1075, -20.5, 11.4],
        [210, 1058, -20.5, 11.4],
      ],
      { perSpan: 2 },
    ),
    halfSpace([210, 1071.5, -20.5], [0, -1, 0]),
    halfSpace([210, 1061, -20.5], [0, 1, 0]),
    // The dish that turns under the capitulum.
    ellipsoid([209, 1083, -20.5], [12, 13.5, 12]),
  )
  const neck = tube([
    [210, 1060, -20.5, 7.6],
    [210.2, 1052, -20, 6.4],
    [212, 1036, -18.5, 6.8],
    [217, 1010, -17, 6.6],
  ])
  const tuberosity = tube([
    [206.5, 1045, -16.5, 3.8],
    [205.5, 1037, -15.5, 4.8],
    [209.5, 1025, -15, 3],
  ])
  return union(3, disc, union(5, neck, tuberosity))
}

function radiusShaft(): Field {
  const shaft = tube([
    [213.5, 1026, -18, 6.6],
    [221, 995, -16.5, 6.8],
    [229.5, 955, -15.5, 7.1],
    [235, 915, -15, 7.2],
    [238.5, 882, -14.5, 7.6],
    [240.5, 862, -14.5, 8.4],
  ])
  const interosseousBorder = tube([
    [208, 1020, -17.5, 2],
    [213, 995, -19, 1.5],
    [221.5, 955, -18.5, 1.4],
    [227.5, 915, -17.5, 1.4],
    [231.5, 875, -16.5, 1.8],
  ])
  return union(4, shaft, interosseousBorder)
}

function radiusBelow(): Field {
  const flare = tube(
    [
      [238.5, 885, -14.5, 5],
      [239.5, 868, -14.5, 7],
      [241.5, 853, -15, 9],
      [243.5, 839, -15.5, 10.6],
      [244, 833, -15.5, 10.6],
    ],
    { flat: { towards: SIDEWAYS, ratio: 1.34 } },
  )
  const styloid = tube([
    [252, 852, -13, 4],
    [255.5, 838, -13, 5],
    [255.5, 828, -12.5, 3],
  ])
  const listersTubercle = tube([
    [242, 856, -23.5, 2],
    [243, 845, -26.5, 3],
    [243.5, 836, -27, 2.4],
  ])
  const form = union(4, flare, styloid, listersTubercle)
  return cut(
    2,
    form,
    // The hollow for scaphoid and lunate, and the notch for the head of the ulna.
    ellipsoid([239, 816, -14], [19, 18, 15], [0, 0, -20]),
    halfSpace([244, 832, -15], [0.36, 1, 0]),
    tube([
      [221.2, 852, -18.5, 8.8],
      [221.2, 826, -18.5, 8.8],
    ]),
  )
}

export const ARM = {
  humerus: { field: humerus, side: 'right' },
  ulna: { field: ulna, side: 'right' },
  radius: { field: radius, side: 'right' },
} as const satisfies Readonly<Record<string, Bone>>
