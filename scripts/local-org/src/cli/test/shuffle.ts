import { SeededRandom } from '../../platform/random.ts';

/** The items in the random order of a seed; in their own where there is none. */
export function shuffled<T>(items: readonly T[], seed: number | undefined): readonly T[] {
    if (seed === undefined) {
        return items;
    }
    const random = new SeededRandom(seed);
    return items
        .map((item) => ({ item, place: random.next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
}
