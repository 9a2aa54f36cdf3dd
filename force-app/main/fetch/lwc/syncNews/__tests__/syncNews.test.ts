import { SyncNews } from 'c/syncNews';
import { subscribe, unsubscribe } from 'lightning/empApi';

jest.mock('lightning/empApi', () => ({ subscribe: jest.fn(), unsubscribe: jest.fn() }), { virtual: true });
const RHYTHM = { every: 60_000, afterEvent: [1_500, 10_000] };
const [on, off] = [subscribe as unknown as jest.Mock, unsubscribe as unknown as jest.Mock];

beforeEach(() => {
    jest.useFakeTimers();
    on.mockReset().mockResolvedValue({ id: '1', channel: '/event/X' });
    off.mockReset().mockResolvedValue({});
});
afterEach(() => jest.useRealTimers());

describe('a page that stays open', () => {
    it('looks every minute, with or without a channel, until it ends', async () => {
        const look = jest.fn();
        const live = new SyncNews(look, RHYTHM);
        await live.start(null);
        jest.advanceTimersByTime(120_000);
        expect(look).toHaveBeenCalledTimes(2);
        expect(on).not.toHaveBeenCalled();
        live.stop();
        jest.advanceTimersByTime(120_000);
        expect(look).toHaveBeenCalledTimes(2);
    });

    it('looks soon after the sync told of news, and once more when the CRM is updated', async () => {
        const look = jest.fn();
        const live = new SyncNews(look, RHYTHM);
        await live.start('/event/X');
        const tell = on.mock.calls[0][2] as () => void;
        tell();
        tell();
        jest.advanceTimersByTime(11_000);
        expect(look).toHaveBeenCalledTimes(2);
        tell();
        live.stop();
        jest.advanceTimersByTime(20_000);
        expect(look).toHaveBeenCalledTimes(2);
        expect(off).toHaveBeenCalledWith({ id: '1', channel: '/event/X' });
    });

    it('goes on by the clock where events do not come', async () => {
        on.mockRejectedValue(new Error('streaming is off'));
        const look = jest.fn();
        const live = new SyncNews(look, RHYTHM);
        await live.start('/event/X');
        jest.advanceTimersByTime(60_000);
        expect(look).toHaveBeenCalledTimes(1);
        live.stop();
        expect(off).not.toHaveBeenCalled();
    });

    it('listens once, however often it is started, and anew on another channel', async () => {
        const live = new SyncNews(jest.fn(), RHYTHM);
        await live.start('/event/X');
        await live.start('/event/X');
        expect(on).toHaveBeenCalledTimes(1);
        expect(live.isListening).toBe(true);
        await live.start('/event/Y');
        expect(off).toHaveBeenCalledTimes(1);
        expect(on).toHaveBeenCalledTimes(2);
        live.stop();
        expect(live.isListening).toBe(false);
    });

    it('does not listen when it ended before the channel was there', async () => {
        const live = new SyncNews(jest.fn(), RHYTHM);
        const starting = live.start('/event/X');
        live.stop();
        await starting;
        expect(off).toHaveBeenCalledTimes(1);
    });
});
