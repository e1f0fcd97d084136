import { Refusal } from '../../../core/drafts/refusal.ts';

/** What one open editor has seen of each file, so that it cannot save over what it has not read. */
export interface Session {
  /** Remembers that this editor has the file as it is in the blob. */
  saw(path: string, oid: string | null): void;
  /** Throws when the file is not the one this editor last saw. */
  assertSeen(path: string, current: string | null): void;
}

const longest = 1_000;

/** One memory for each open editor, the oldest forgotten first. */
export function createSessions(): (id: string) => Session {
  const sessions = new Map<string, Map<string, string | null>>();
  return (id) => {
    let seen = sessions.get(id);
    if (!seen) {
      seen = new Map();
      sessions.set(id, seen);
      if (sessions.size > longest) sessions.delete(sessions.keys().next().value as string);
    }
    const memory = seen;
    return {
      saw: (path, oid) => void memory.set(path, oid),
      assertSeen(path, current) {
        if (current === null || memory.get(path) === current) return;
        throw new Refusal(
          memory.has(path)
            ? 'Somebody else saved this page while you were writing. Copy your text, load the page again and put your changes in. Nothing of theirs was overwritten.'
            : 'There is already an entry with this name. Change the title a little, then save again.',
        );
      },
    };
  };
}
