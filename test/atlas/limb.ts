// A limb of two bones with a hinge between them, and muscles on its back: enough for every figure.

import type {
  Atlas,
  FigureWishes,
  Joint,
  Landmark,
  MuscleShape,
  Position,
  StrandHead,
} from '../../src/content/atlas-data.ts'

export const ANKLE: Joint = {
  id: 'ankle',
  centre: [80, 60, 0],
  axis: [2, 0, 0],
  carries: ['calcaneus', 'toe-1'],
  motions: new Map([['plantarflexion', 30]]),
}

function landmark(id: string, ...points: Position[]): [string, Landmark] {
  return [id, { id, bone: id.split('.')[0] ?? '', points, name: id, plain: id }]
}

const LANDMARKS = new Map([
  landmark('femur.back', [90, 470, -10]),
  landmark('tibia.ridge', [70, 380, -5], [75, 360, -5], [80, 340, -5]),
  landmark('tibia.top', [60, 400, -5]),
  landmark('tibia.side', [100, 400, -5]),
  landmark('calcaneus.heel', [80, 30, -50]),
])

function head(id: string, from: readonly string[], forward: number): StrandHead {
  return {
    kind: 'strand',
    id,
    from,
    via: [{ at: [80, 250, forward] }],
    to: [],
    halfWidth: [
      [0, 5],
      [0.5, 20],
      [1, 3],
    ],
    halfThickness: [
      [0, 3],
      [0.5, 8],
      [1, 2],
    ],
    belly: [0.1, 1],
    slant: 10,
    faces: [0, 0, -1],
  }
}

const CORD: MuscleShape['tendons'][number] = {
  id: 'calcaneal-tendon',
  along: [{ at: [80, 260, -45] }, { at: [80, 80, -45] }, { at: [80, 55, -50], bone: 'calcaneus' }],
  to: ['calcaneus.heel'],
  halfWidth: [[0, 6]],
  halfThickness: [[0, 2]],
  faces: [0, 0, -1],
}

export function atlasOf(...muscles: MuscleShape[]): Atlas {
  return {
    bones: new Map(),
    soft: new Map(),
    landmarks: LANDMARKS,
    joints: new Map([['ankle', ANKLE]]),
    muscles: new Map(muscles.map((muscle) => [muscle.id, muscle])),
  }
}

export function gastrocnemius(figures: FigureWishes = {}): MuscleShape {
  return {
    id: 'gastrocnemius',
    heads: [head('lateral', ['femur.back'], -45)],
    tendons: [CORD],
    figures,
  }
}

export function soleus(figures: FigureWishes = {}): MuscleShape {
  return { id: 'soleus', heads: [head('tibial', ['tibia.ridge'], -25)], tendons: [CORD], figures }
}

/** From two landmarks to the heel, without a tendon of its own. */
export function popliteus(): MuscleShape {
  const belly = head('belly', ['tibia.top', 'tibia.side'], -15)
  return {
    id: 'popliteus',
    heads: [{ ...belly, to: ['calcaneus.heel'] }],
    tendons: [],
    figures: {},
  }
}
