import { type ItemResults, reachedMarks } from './item-analysis.ts';
import { type Measure, ratio, sum } from './measure.ts';

export interface TopicSummary extends TopicTotal {
  readonly topicId: string;
  /** Students who reached an item of the topic. */
  readonly n: number;
  /** Items of the topic in the quiz. */
  readonly itemCount: number;
  readonly byStudent: readonly StudentTopic[];
}

export interface StudentTopic extends TopicTotal {
  readonly studentId: string;
}

export interface TopicTotal {
  /** Responses with full marks, and all responses to items that were reached, omitted ones included. */
  readonly right: number;
  readonly total: number;
  /** Hundredths of a point. */
  readonly score: number;
  readonly max: number;
  /** score ÷ max, 0 to 1. */
  readonly share: Measure;
}

/** @returns one summary a topic, in the order in which the topics first come in the quiz. */
export function summarizeTopics(items: readonly ItemResults[]): TopicSummary[] {
  const marks = items.flatMap(topicMarks);
  return [...new Set(items.map(item => item.topicId))].map(topicId => {
    const ofTopic = marks.filter(mark => mark.topicId === topicId);
    const studentIds = [...new Set(ofTopic.map(mark => mark.studentId))];
    return {
      topicId,
      n: studentIds.length,
      itemCount: items.filter(item => item.topicId === topicId).length,
      ...totalOf(ofTopic),
      byStudent: studentIds.map(studentId => ({
        studentId,
        ...totalOf(ofTopic.filter(mark => mark.studentId === studentId)),
      })),
    };
  });
}

interface TopicMark {
  readonly topicId: string;
  readonly studentId: string;
  readonly score: number;
  readonly max: number;
}

function topicMarks({ topicId, max, marks }: ItemResults): TopicMark[] {
  return reachedMarks(marks).map(({ studentId, score }) => ({ topicId, studentId, score, max }));
}

function totalOf(marks: readonly TopicMark[]): TopicTotal {
  const score = sum(marks.map(mark => mark.score));
  const max = sum(marks.map(mark => mark.max));
  return {
    right: marks.filter(mark => mark.score >= mark.max).length,
    total: marks.length,
    score,
    max,
    share: ratio(score, max, 'Nobody has reached a question on this topic yet.'),
  };
}
