import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * Opens a database of this page at its first use, and again where the browser closed it: when it failed to open, when the site's
 * data were cleared, and when a newer Ariadne in another window asks for a later version, which it must not wait for.
 */
export function databaseOf<Tables extends DBSchema>(name: string, version: number, upgrade: (db: IDBPDatabase<Tables>) => void): () => Promise<IDBPDatabase<Tables>> {
  let opening: Promise<IDBPDatabase<Tables>> | undefined;
  const forget = (): void => { opening = undefined; };
  return () => {
    opening ??= openDB<Tables>(name, version, {
      upgrade,
      terminated: forget,
      blocking: () => {
        void opening?.then((db) => db.close());
        forget();
      },
    });
    // A failed opening must not be remembered: the next step tries again.
    opening.catch(forget);
    return opening;
  };
}
