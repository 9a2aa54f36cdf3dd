import HealthAssign from 'c/healthAssign';
import { askAssignee, askReason, askRetention, confirmPause, editPayloads } from 'c/healthDialogs';
import HealthIgnore from 'c/healthIgnore';
import HealthPayload from 'c/healthPayload';
import HealthRetention from 'c/healthRetention';
import LightningConfirm from 'lightning/confirm';

jest.mock('c/healthAssign', () => mockDialog());
jest.mock('c/healthIgnore', () => mockDialog());
jest.mock('c/healthPayload', () => mockDialog());
jest.mock('c/healthRetention', () => mockDialog());
jest.mock('lightning/confirm', () => mockDialog(), { virtual: true });

function mockDialog(): unknown {
    return { __esModule: true, default: { open: jest.fn() } };
}

const answers = (dialog: unknown, answer: unknown): void => {
    (dialog as { open: jest.Mock }).open.mockResolvedValue(answer);
};

describe('a question', () => {
    it('is answered with what the person said', async () => {
        answers(LightningConfirm, true);
        expect(await confirmPause()).toBe(true);
        answers(HealthIgnore, 'Test orders');
        expect(await askReason('4')).toBe('Test orders');
        answers(HealthAssign, { userId: '005', name: 'Dana' });
        expect(await askAssignee('4')).toEqual({ userId: '005', name: 'Dana' });
        answers(HealthPayload, { solved: 1, waiting: 0, failed: 0 });
        expect(await editPayloads(['a'], '1 order')).toEqual({ solved: 1, waiting: 0, failed: 0 });
        answers(HealthRetention, { payloadDays: 90, logDays: 30, storagePercent: null });
        const upkeep = { payloadDays: 0, logDays: 0, heartbeatScheduled: true };
        expect(await askRetention(upkeep)).toEqual({ payloadDays: 90, logDays: 30, storagePercent: null });
    });
    it('changes nothing where the person thought better of it', async () => {
        [LightningConfirm, HealthIgnore, HealthAssign, HealthPayload, HealthRetention].forEach((dialog) =>
            answers(dialog, undefined)
        );
        expect(await confirmPause()).toBe(false);
        expect(await askReason('4')).toBeNull();
        expect(await askAssignee('4')).toBeNull();
        expect(await editPayloads(['a'], '1 order')).toBeNull();
        const upkeep = { payloadDays: 0, logDays: 0, heartbeatScheduled: true };
        expect(await askRetention(upkeep)).toBeNull();
    });
});
