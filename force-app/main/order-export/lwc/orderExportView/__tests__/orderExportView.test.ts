import {
    actsOf,
    checksOf,
    conflictsOf,
    contentsOf,
    factsOf,
    headlineOf,
    isMoving,
    problemOf,
    type Order,
    type Problem
} from 'c/orderExportView';

jest.mock('c/orderExportLabels', () => ({ labels: mockLabels() }));

function mockLabels(): Record<string, string> {
    const all: Record<string, string> = require('../../../../../../config/jest/labels.cjs').labelsOf('order-export');
    return Object.fromEntries(Object.entries(all).map(([name, text]) => [name.replace('export_Panel', ''), text]));
}

const VIEWER = { locale: 'en-US', zone: 'America/Chicago', currency: 'USD' };
const STREET: Problem = { code: 'EXP-121', message: 'The street is missing.', recordId: '001A' };
const SKU: Problem = { code: 'SYN-330', message: 'Line 4: the product has no SKU.', recordId: '01tA' };
const WEIGHT: Problem = { code: 'EXP-138', message: 'Line 1: no weight.', isWarning: true };
const OTHER: Problem = { code: 'EXP-150', message: 'Order 12 belongs to it already.', recordId: 'a01A' };
const BEFORE: Order = {
    isOn: true,
    isWon: false,
    lineCount: 6,
    amount: 2846,
    shipTo: 'Harbor & Pine, Portland, ME 04101',
    problems: [],
    conflicts: []
};
const order = (change: Partial<Order>): Order => ({ ...BEFORE, ...change });
const said = (change: Partial<Order>): string[] => {
    const { tone, title, help } = headlineOf(order(change));
    return [tone, title, help];
};

describe('how an order stands', () => {
    it('is not sent before the Opportunity is won', () => {
        expect(said({})).toEqual(['plain', 'Not sent yet', 'It is sent by itself when the Opportunity is won.']);
    });

    it('says that exports are off, and who switches them on', () => {
        const [tone, title, help] = said({ isOn: false, isWon: true });
        expect([tone, title]).toEqual(['plain', 'Orders are not sent from this org']);
        expect(help).toContain('Automation');
    });

    it('counts what has to be fixed, warnings not included', () => {
        expect(said({ isWon: true, problems: [STREET, SKU, WEIGHT] })[1]).toBe('Not sent, 2 things to fix');
        expect(said({ state: 'Invalid', problems: [STREET] })[1]).toBe('Not sent, 1 thing to fix');
        expect(said({ isWon: true, problems: [WEIGHT] })[1]).toBe('Ready to send');
    });

    it('notices that everything was fixed since the last try', () => {
        expect(said({ state: 'Invalid', isWon: true })[1]).toBe('Fixed, not sent yet');
    });

    it.each([
        ['Waiting', 'plain', 'Waits to be sent', 'It is sent within minutes.'],
        ['Sending', 'plain', 'Being sent', 'ShipStation was called; the answer is looked at next.'],
        ['Sent', 'good', 'Sent to ShipStation', ''],
        ['Rejected', 'bad', 'ShipStation did not accept it', ''],
        ['Locked', 'warn', 'Can no longer be changed', ''],
        ['Cancelled', 'plain', 'Not sent any more', 'The Opportunity is not won any more.']
    ])('tells %s', (state, tone, title, help) => {
        expect(said({ state })).toEqual([tone, title, help]);
    });

    it('repeats what the last try was told', () => {
        const error = 'EXP-501: ShipStation did not accept the order: No such service';
        expect(['Waiting', 'Rejected', 'Locked', 'Cancelled'].map((state) => said({ state, error })[2])).toEqual([
            error,
            error,
            error,
            error
        ]);
    });

    it('forgets what was incomplete before the last change', () => {
        expect(said({ state: 'Waiting', error: 'EXP-123: The postal code is missing.' })[2]).toBe(
            'It is sent within minutes.'
        );
    });

    it('asks for a decision where both sides changed', () => {
        expect(said({ state: 'Needs Review' })[1]).toBe('Changed on both sides');
    });

    it('moves while ShipStation has not answered', () => {
        expect(['Waiting', 'Sending', 'Sent'].map((state) => isMoving(order({ state })))).toEqual([true, true, false]);
        expect(isMoving(BEFORE)).toBe(false);
    });
});

describe('the checks', () => {
    it('name what is fine where nothing is wrong', () => {
        expect(checksOf(BEFORE).map(({ title, detail, word }) => [word, title, detail])).toEqual([
            ['Fine', 'Ship-to address is complete', 'Harbor & Pine, Portland, ME 04101'],
            ['Fine', 'All 6 lines have a SKU and a quantity', '']
        ]);
        expect(checksOf(order({ lineCount: 1 }))[1]?.title).toBe('The line has a SKU and a quantity');
    });

    it('put errors first with the record to open, then what is fine, then warnings', () => {
        const lines = checksOf(order({ problems: [SKU, WEIGHT] }));
        expect(lines.map(({ word, code, recordId }) => [word, code, recordId])).toEqual([
            ['To fix', 'SYN-330', '01tA'],
            ['Fine', '', ''],
            ['Worth knowing', 'EXP-138', '']
        ]);
        expect(lines[0]?.openLabel).toBe('Open the record: Line 4: the product has no SKU.');
    });

    it('praise no address that is wrong and no products that are missing', () => {
        const lines = checksOf(order({ lineCount: 0, problems: [STREET] }));
        expect(lines.map(({ code }) => code)).toEqual(['EXP-121']);
        expect(checksOf(order({ shipTo: null, lineCount: 0 }))).toEqual([]);
    });

    it('rest once the order is with ShipStation', () => {
        expect(checksOf(order({ state: 'Sent', problems: [STREET] }))).toEqual([]);
    });
});

describe('what may be done', () => {
    it('is to check before closing, and to send once it is won', () => {
        expect(actsOf(BEFORE)).toMatchObject({ checkLabel: 'Check before closing', sendLabel: '' });
        expect(actsOf(order({ isWon: true }))).toMatchObject({
            checkLabel: 'Check again',
            sendLabel: 'Send to ShipStation'
        });
        expect(actsOf(order({ isWon: true, state: 'Sent' })).sendLabel).toBe('Send again');
    });

    it('is nothing while something is wrong, on its way, switched off or shipped', () => {
        const won = { isWon: true };
        const none = [{ problems: [STREET] }, { state: 'Sending' }, { isOn: false }, { state: 'Locked' }];
        expect(none.map((change) => actsOf(order({ ...won, ...change })).sendLabel)).toEqual(['', '', '', '']);
    });

    it('is to send a second order where only another one is in the way', () => {
        expect(actsOf(order({ isWon: true, problems: [OTHER] }))).toMatchObject({
            sendLabel: 'Send anyway',
            isAnyway: true
        });
        expect(actsOf(order({ isWon: true, problems: [OTHER, STREET] })).sendLabel).toBe('');
    });

    it('is to decide where both sides changed', () => {
        const conflicts = [{ name: 'customerNotes', shipStation: 'Ring twice', salesforce: null }];
        const reviewed = order({ isWon: true, state: 'Needs Review', conflicts });
        expect(actsOf(reviewed)).toMatchObject({ isDecision: true, sendLabel: '' });
        expect(conflictsOf(reviewed)).toEqual([
            { key: 'customerNotes', name: 'Customer notes', there: 'Ring twice', here: 'blank' }
        ]);
        expect(conflictsOf(order({ conflicts: [{ name: 'gift', salesforce: 'true' }] }))[0]?.there).toBe('blank');
    });
});

describe('what both sides changed', () => {
    const conflict = (name: string, shipStation: unknown, salesforce: unknown): string[][] => {
        const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
        const conflicts = [{ name, shipStation: text(shipStation), salesforce: text(salesforce) }];
        return conflictsOf(order({ conflicts })).map((one) => [one.name, one.there, one.here]);
    };

    it('is told part by part, without what is equal', () => {
        const there = { city: 'Westbrook', postalCode: '04092', state: 'ME', street2: null };
        expect(conflict('shipTo', there, { ...there, city: 'Portland', postalCode: null })).toEqual([
            ['Ship-to city', 'Westbrook', 'Portland'],
            ['Ship-to postal code', '04092', 'blank']
        ]);
    });

    it('says lines as quantities of products', () => {
        const rack = { quantity: 2, name: 'Rack' };
        expect(conflict('items', [rack, { quantity: 1, name: 'Lamp' }], [rack])).toEqual([
            ['Items', '2 × Rack\n1 × Lamp', '2 × Rack']
        ]);
    });

    it('shows a text that only looks like parts, and one cut short, as it is', () => {
        expect(conflict('advancedOptions.customField1', '{gold', 'silver')).toEqual([
            ['Custom field 1', '{gold', 'silver']
        ]);
    });
});

describe('what ShipStation has', () => {
    it('is told with number, moment, contents and status there', () => {
        const sent = order({
            state: 'Sent',
            orderNumber: 'HP-10482',
            recordId: 'a01',
            sentAt: '2026-11-12T15:41:00Z',
            statusThere: 'awaiting_shipment'
        });
        expect(factsOf(sent, VIEWER).map(({ label, value, isLink }) => [label, value, isLink])).toEqual([
            ['Order', 'HP-10482', true],
            ['Sent', 'Nov 12, 9:41 AM', false],
            ['Contents', '6 lines, $2,846.00', false],
            ['Status there', 'Awaiting shipment', false]
        ]);
    });

    it('leaves out what is not known, and is empty before it was sent', () => {
        expect(factsOf(order({ sentAt: '2026-11-12T15:41:00Z' }), VIEWER).map(({ key }) => key)).toEqual([
            'sent',
            'lines'
        ]);
        expect(factsOf(BEFORE, VIEWER)).toEqual([]);
        expect(factsOf(order({ orderNumber: 'HP-1' }), VIEWER)[0]?.isLink).toBe(false);
    });

    it('counts lines, with the amount where the Opportunity has one', () => {
        expect(contentsOf(order({ lineCount: 1 }), VIEWER)).toBe('1 line, $2,846.00');
        expect(contentsOf(order({ amount: null }), VIEWER)).toBe('6 lines');
        expect(contentsOf(order({ amount: undefined, lineCount: 1 }), VIEWER)).toBe('1 line');
    });
});

describe('an error', () => {
    it('keeps its code beside the sentence', () => {
        expect(problemOf({ body: { message: 'EXP-205: You do not see this Opportunity.' } })).toEqual({
            code: 'EXP-205',
            message: 'You do not see this Opportunity.'
        });
    });

    it('names the permission set where the class is not granted', () => {
        const text = 'You do not have access to the Apex class named OrderExportController';
        expect(problemOf({ body: { message: text } }).message).toContain('Shipline User');
        expect(problemOf({ status: 403 }).message).toContain('Shipline User');
    });

    it('has no code where the server did not answer', () => {
        expect(problemOf(new Error('offline'))).toEqual({ code: '', message: 'The order could not be read. offline' });
        expect(problemOf(null).code).toBe('');
    });
});
