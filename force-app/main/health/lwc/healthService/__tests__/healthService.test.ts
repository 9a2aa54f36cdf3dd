import myMissingRights from '@salesforce/apex/HealthController.myMissingRights';
import read from '@salesforce/apex/HealthController.read';
import syncNow from '@salesforce/apex/HealthController.syncNow';
import causes from '@salesforce/apex/IssueController.causes';
import { HealthService } from 'c/healthService';

jest.mock('@salesforce/apex/HealthController.myMissingRights', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HealthController.read', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HealthController.syncNow', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IssueController.causes', () => ({ default: jest.fn() }), { virtual: true });

const mock = (call: unknown): jest.Mock => call as jest.Mock;
const HEALTH = { readAt: '2026-11-27T15:44:00.000Z', connection: { connectionId: 'a00' }, lanes: [], streams: [] };
const refused = { body: { message: 'CON-500: Not now.' } };

beforeEach(() => {
    mock(read).mockReset().mockResolvedValue(HEALTH);
    mock(causes)
        .mockReset()
        .mockResolvedValue([{ code: 'SYN-1' }]);
    mock(myMissingRights)
        .mockReset()
        .mockResolvedValue([{ objectLabel: 'Cases', right: 'create' }]);
    mock(syncNow).mockReset().mockResolvedValue(undefined);
});

describe('what the page knows', () => {
    it('is read with the causes; what the viewer lacks is asked for only where that is the way out', async () => {
        const service = new HealthService();
        await service.read();
        expect([service.causes.length, service.lackedByMe, service.problem]).toEqual([1, [], null]);
        mock(read).mockResolvedValue({ ...HEALTH, worst: { code: 'CON-131', message: '' } });
        await service.read();
        expect(service.lackedByMe).toHaveLength(1);
    });
    it('stays when a read fails, with the reason beside it', async () => {
        const service = new HealthService();
        await service.read();
        mock(read).mockRejectedValue(refused);
        mock(causes).mockRejectedValue(refused);
        await service.read();
        expect(service.health).toEqual(HEALTH);
        expect(service.causes).toHaveLength(1);
        expect(service.problem?.message).toBe('Not now.');
        expect(service.causesProblem?.message).toBe('Not now.');
    });
    it('names the connection in what it asks for, also before there is one', async () => {
        const service = new HealthService();
        await service.syncNow();
        expect(mock(syncNow)).toHaveBeenLastCalledWith({ connectionId: null });
        await service.read();
        await service.syncNow();
        expect(mock(syncNow)).toHaveBeenLastCalledWith({ connectionId: 'a00' });
        mock(read).mockResolvedValue({ ...HEALTH, connection: null });
        await service.read();
        await service.syncNow();
        expect(mock(syncNow)).toHaveBeenLastCalledWith({ connectionId: null });
    });
});
