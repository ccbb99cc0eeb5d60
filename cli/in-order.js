/**
 * What comes of each of a list, in its order; some of what follows is worked on while the first is waited for.
 * @template T, R
 * @param {Iterable<T>} list @param {(one: T) => Promise<R>} work @param {number} ahead how many are under way at most
 * @returns {AsyncGenerator<R, void>}
 */
export async function* inOrder(list, work, ahead) {
  /** @type {Promise<R>[]} */
  const underWay = [];
  for (const one of list) {
    const promise = work(one);
    promise.catch(() => {}); // it is heard of when its turn comes
    if (underWay.push(promise) >= ahead) yield await /** @type {Promise<R>} */ (underWay.shift());
  }
  for (const promise of underWay) yield await promise;
}
