import { createElement } from 'lwc';
import reapply from '@salesforce/apex/CrmUpdateController.reapply';
import ApplyAgain from 'c/applyAgain';

jest.mock('@salesforce/apex/CrmUpdateController.reapply', () => ({ default: jest.fn() }), { virtual: true });

const asked = reapply as unknown as jest.Mock;

async function pressed(): Promise<{ title: string; variant: string }[]> {
    const element = createElement('c-apply-again', { is: ApplyAgain }) as HTMLElement & {
        recordId: string;
        invoke(): Promise<void>;
    };
    element.recordId = 'a01000000000001AAA';
    const said: { title: string; variant: string }[] = [];
    element.addEventListener('lightning__showtoast', (event) => said.push((event as CustomEvent).detail));
    document.body.appendChild(element);
    await element.invoke();
    return said;
}

describe('applying again', () => {
    it('asks for the record it stands on, and says what comes of it', async () => {
        asked.mockResolvedValueOnce(1);
        const [toast] = await pressed();
        expect(asked).toHaveBeenCalledWith({ rowIds: ['a01000000000001AAA'] });
        expect(toast).toMatchObject({ title: expect.stringContaining('AppliedAgain'), variant: 'success' });
    });
    it.each([
        ['SYN-100: try later', 'SYN-100: try later'],
        ["You do not have access to the Apex class named 'CrmUpdateController'.", 'CRM-403: '],
        ['the line is cut', 'crm_update_Failed']
    ])('says why it was refused: %s', async (message, said) => {
        asked.mockRejectedValueOnce({ body: { message } });
        const [toast] = await pressed();
        expect(toast?.title).toContain(said);
        expect(toast?.variant).toBe('error');
    });
});
