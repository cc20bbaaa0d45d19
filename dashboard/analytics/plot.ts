/** Where things stand in a chart: pixels for days and values. */
import { ticksFor } from './scale.ts'

/** `colour` is the number of a chart colour; `values` has one number for each day. */
export type Series = { name: string; colour: number; values: number[] }

export type Plot = {
  ticks: number[]
  /** The room of one day, and the bar in it. */
  slot: number
  bar: number
  left: number
  right: number
  top: number
  bottom: number
  middle(day: number): number
  y(value: number): number
  /** The day under a pixel. */
  dayAt(x: number): number
}

export const plotHeight = 220
const space = { left: 40, right: 20, top: 12, bottom: 26 }
const widestBar = 44

/** `totals` has the height of each day's bar. */
export function createPlot(totals: number[], width: number): Plot {
  const ticks = ticksFor(Math.max(...totals))
  const most = ticks.at(-1) ?? 1
  const slot = Math.max(0, width - space.left - space.right) / totals.length
  const height = plotHeight - space.top - space.bottom
  return {
    ticks,
    slot,
    bar: Math.min(widestBar, Math.max(1.5, slot * 0.66)),
    left: space.left,
    right: width - space.right,
    top: space.top,
    bottom: space.top + height,
    middle: day => space.left + slot * (day + 0.5),
    y: value => space.top + height * (1 - value / most),
    dayAt: x => Math.min(totals.length - 1, Math.max(0, Math.floor((x - space.left) / slot))),
  }
}
