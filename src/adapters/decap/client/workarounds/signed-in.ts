/**
 * Seen in decap-cms 3.16.3.
 * Leans on: the key `decap-cms-user` of the browser's storage, and the `backendName` in it.
 * Mends: Decap asks for a sign-in before it asks the backend whether there is one.
 * Without it: on this machine, where there is nobody to sign in to, people meet a button that leads nowhere.
 */

/** Lets Decap begin as somebody who is signed in to a backend. */
export function signedInTo(backendName: string, storage: Pick<Storage, 'setItem'>): void {
  storage.setItem('decap-cms-user', JSON.stringify({ backendName }));
}
