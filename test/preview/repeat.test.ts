import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repeatable } from '../../src/preview/repeat.ts'

/** A job whose runs end when the test says so. */
function slowJob() {
  const ends: (() => void)[] = []
  const job = () =>
    new Promise<number>((resolve) => {
      const run = ends.length + 1
      ends.push(() => resolve(run))
    })
  const end = async (): Promise<void> => {
    ends.at(-1)?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { job, end, runs: () => ends.length }
}

test('should run exactly once more, however often it is asked meanwhile', async () => {
  const { job, end, runs } = slowJob()
  const { ask } = repeatable(job)
  const first = ask()
  const others = [ask(), ask(), ask()]
  assert.equal(runs(), 1)
  await end()
  assert.equal(runs(), 2)
  await end()
  assert.deepEqual(await Promise.all([first, ...others]), [2, 2, 2, 2])
  assert.equal(runs(), 2)
})

test('should run again when it is asked afterwards', async () => {
  const { job, end, runs } = slowJob()
  const { ask } = repeatable(job)
  const first = ask()
  await end()
  assert.equal(await first, 1)
  const second = ask()
  await end()
  assert.equal(await second, 2)
  assert.equal(runs(), 2)
})

test('should end with the run that is under way', async () => {
  const { job, end, runs } = slowJob()
  const { ask, close } = repeatable(job)
  const first = ask()
  void ask()
  const closed = close()
  await end()
  await closed
  assert.equal(await first, 1)
  assert.equal(await ask(), undefined)
  assert.equal(runs(), 1)
})
