import { pointsText } from './points.ts';

/** One row of *By topic*: as many blocks as the topic has points, filled from the left. */
export interface TopicBar {
  readonly name: string;
  readonly share: string;
  readonly blocks: readonly Block[];
  /** Hatching of what was missed, so that the bar survives a photocopy: one path. */
  readonly hatch: string;
}

interface Block {
  readonly x: string;
  readonly width: string;
  readonly isFilled: boolean;
}

const barWidth = 150;
const gap = 5;
const stripe = 14;

/** @param topic points in hundredths. */
export function topicBar(topic: { name: string; right: number; max: number }): TopicBar {
  const count = Math.max(1, Math.round(topic.max / 100));
  const width = (barWidth - gap * (count - 1)) / count;
  const starts = Array.from({ length: count }, (_, index) => index * (width + gap));
  const shares = starts.map((_, index) => Math.min(1, Math.max(0, topic.right / 100 - index)));
  const place = (index: number) => starts[index] ?? 0;
  return {
    name: topic.name,
    share: `${pointsText(topic.right)} of ${pointsText(topic.max)}`,
    blocks: shares.flatMap((share, index) => blocksOf(place(index), width, share)),
    hatch: shares.map((share, index) => hatchOf(place(index) + width * share, width * (1 - share))).join(''),
  };
}

function blocksOf(start: number, width: number, share: number): Block[] {
  const block = (x: number, size: number, isFilled: boolean): Block => ({
    x: (x + 0.75).toFixed(1),
    width: Math.max(0.5, size - 1.5).toFixed(1),
    isFilled,
  });
  if (share >= 1) return [block(start, width, true)];
  if (share <= 0) return [block(start, width, false)];
  return [block(start, width, false), block(start, width * share, true)];
}

function hatchOf(start: number, width: number): string {
  const count = Math.max(0, Math.floor((width - 4) / stripe));
  return Array.from(
    { length: count },
    (_, index) => `M${(start + 4 + index * stripe).toFixed(1)} 13l12-12`,
  ).join('');
}
