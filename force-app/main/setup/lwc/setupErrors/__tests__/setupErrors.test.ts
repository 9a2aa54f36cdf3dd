import { isNoAccess, problemOf } from '../setupErrors';

it('takes the code off a sentence of the server', () => {
    const thrown = { body: { message: 'CON-101: ShipStation refused the key.\nEnter it again.' } };
    expect(problemOf(thrown)).toEqual({ code: 'CON-101', message: 'ShipStation refused the key.\nEnter it again.' });
});

it('keeps a sentence without a code, wherever it comes from', () => {
    expect(problemOf({ body: { message: 'Something broke.' } })).toEqual({ code: '', message: 'Something broke.' });
    expect(problemOf(new Error('Something broke.'))).toEqual({ code: '', message: 'Something broke.' });
});

it('says that no answer came where nothing was said', () => {
    expect(problemOf(null).message).toBe('c.setup_NoAnswer');
    expect(problemOf({ body: {} }).message).toBe('c.setup_NoAnswer');
});

it('tells a missing right from other trouble, ours and the platform’s', () => {
    expect(isNoAccess({ code: 'CON-403', message: 'You may not.' })).toBe(true);
    expect(isNoAccess({ code: '', message: 'You do not have access to the Apex class named X.' })).toBe(true);
    expect(isNoAccess({ code: 'CON-101', message: 'ShipStation refused the key.' })).toBe(false);
});
