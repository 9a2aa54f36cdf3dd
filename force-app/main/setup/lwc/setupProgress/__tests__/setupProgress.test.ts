import type { Progress } from 'c/setupModel';
import { arrived, headline, shareRead } from '../setupProgress';

const progress = (change: Partial<Progress>): Progress => ({ state: 'reading', orders: 0, parcels: 0, ...change });

it('says what happens now, and whether automations act', () => {
    const said = (change: Partial<Progress>): string => headline(progress(change));
    expect(said({ state: 'paused' })).toBe('c.setup_PausedNow');
    expect(said({ state: 'stopped' })).toBe('c.setup_StoppedNow');
    expect(said({ state: 'live', outcomesFrom: '2026-11-23T15:41:00Z' })).toBe('c.setup_LiveSince');
    expect(said({ state: 'live' })).toBe('c.setup_ReadsSince');
    expect(said({ state: 'reading' })).toBe('c.setup_Reading');
});

it('names how much there is in all only while more is to come', () => {
    const words = (change: Partial<Progress>): string => arrived(progress(change));
    expect(words({})).toBe('c.setup_ProgressWaits');
    expect(words({ orders: 40, ordersInAll: 90 })).toBe('c.setup_ProgressOf, c.setup_ProgressParcels');
    expect(words({ orders: 90, ordersInAll: 90 })).toBe('c.setup_ProgressSome, c.setup_ProgressParcels');
    expect(words({ orders: 40 })).toBe('c.setup_ProgressSome, c.setup_ProgressParcels');
    expect(words({ state: 'live' })).toBe('c.setup_ProgressSome, c.setup_ProgressParcels');
});

it('never shows more than all of it as read', () => {
    expect(shareRead(progress({ orders: 40 }))).toBe(0);
    expect(shareRead(progress({ orders: 1, ordersInAll: 3 }))).toBe(33);
    expect(shareRead(progress({ orders: 12, ordersInAll: 10 }))).toBe(100);
});
