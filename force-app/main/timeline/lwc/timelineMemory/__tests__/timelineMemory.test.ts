import { recall, remember } from 'c/timelineMemory';

const CHOICES = { filter: '', sort: 'newest', zoneMode: 'mine', asList: true, isKeyHidden: false };
afterEach(() => jest.restoreAllMocks());

describe('the memory of a browser', () => {
    it('keeps choices apart by kind of page', () => {
        remember('Account', CHOICES);
        expect(recall('Account')).toEqual(CHOICES);
        expect(recall('Case')).toEqual({});
    });
    it('may hold anything, or be switched off', () => {
        jest.spyOn(Storage.prototype, 'getItem').mockReturnValueOnce('7').mockReturnValueOnce('{no');
        expect(recall('Account')).toEqual({});
        expect(recall('Account')).toEqual({});
        jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
            throw new Error('full');
        });
        expect(remember('Account', CHOICES)).toBe(false);
    });
});
