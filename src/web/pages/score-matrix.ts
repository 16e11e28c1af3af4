import { fewestResponses } from '../../domain/analysis/reteach.ts';
import type { QuizScores, ScoredItem, ScoredStudent } from '../../journeys/read-scores.ts';
import { pointsText, roundedPointsText } from './points.ts';

/** Students × questions, the lowest score first. */
export interface Matrix {
  readonly positions: readonly { readonly position: number; readonly stem: string }[];
  readonly rows: readonly {
    readonly alias: string;
    readonly label: string;
    readonly cells: readonly Cell[];
    readonly score: string;
  }[];
  /** Empty while a share says more about chance than about the class. */
  readonly shares: readonly string[];
  readonly mean: string;
}

export interface Cell {
  /** m0, m1, m2: nothing, a part, all of the points; '' where the question was not reached. */
  readonly tone: 'm0' | 'm1' | 'm2' | '';
  readonly icon: 'b-0' | 'b-1' | 'b-2' | '';
  readonly text: string;
}

export function matrixOf({ items, students, summary }: QuizScores): Matrix {
  return {
    positions: items.map(({ question }) => ({ position: question.position, stem: question.stem })),
    rows: students.map(student => ({
      alias: student.alias,
      label: student.label ?? '',
      cells: items.map(item => cellOf(student, item)),
      score: roundedPointsText(student.score),
    })),
    shares:
      summary.n < fewestResponses ? [] : items.map(({ analysis }) => percentText(analysis.facility.value)),
    mean: percentText(summary.mean.value),
  };
}

export function cellOf({ byPosition }: ScoredStudent, { question, max }: ScoredItem): Cell {
  const score = byPosition.get(question.position);
  if (score === undefined) return { tone: '', icon: '', text: '–' };
  const text = pointsText(score);
  if (score >= max) return { tone: 'm2', icon: 'b-2', text };
  return score > 0 ? { tone: 'm1', icon: 'b-1', text } : { tone: 'm0', icon: 'b-0', text };
}

function percentText(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}
