import type { Topic } from '../domain/article.ts';
import type { Engine, NoParameters } from './engine.ts';

/** The subjects that facts, items and scores are grouped by. */
export function makeTopicStore(engine: Engine) {
  const selectUsed = engine.prepare<NoParameters, Topic>(
    `SELECT id, name FROM topic
     WHERE EXISTS (SELECT 1 FROM fact JOIN article ON article.id = fact.article_id
                   WHERE fact.topic_id = topic.id AND article.is_ready = 1)
        OR EXISTS (SELECT 1 FROM article_text JOIN article ON article.id = article_text.article_id
                   WHERE article_text.topic_id = topic.id AND article.is_ready = 1)
     ORDER BY name`,
  );
  const selectAll = engine.prepare<NoParameters, Topic>('SELECT id, name FROM topic ORDER BY id');
  const insert = engine.prepare<{ id: string; name: string }>(
    'INSERT INTO topic (id, name) VALUES (@id, @name) ON CONFLICT (id) DO NOTHING',
  );

  return {
    /** @returns the topics of the bank's articles, by name. */
    list(): Promise<Topic[]> {
      return engine.read(work => work.all(selectUsed, {}));
    },

    /** Stores what `choose` makes of all topics there are: one of them, or a new one. */
    ensure(choose: (topics: readonly Topic[]) => Topic): Promise<Topic> {
      return engine.write(async work => {
        const topic = choose(await work.all(selectAll, {}));
        await work.run(insert, { id: topic.id, name: topic.name });
        return topic;
      });
    },
  };
}
