import { bulkActions, orderActions } from '../actions';

const open = (actions: ReturnType<typeof orderActions>): string[] =>
    actions.filter(({ disabled }) => !disabled).map(({ act }) => act);

it('offers everything for an order, but no creation that would be refused, and says why', () => {
    expect(open(orderActions('', false))).toEqual(['create', 'ask', 'rematch', 'skip']);
    const [create] = orderActions('Two companies share this name.', false);
    expect([create?.disabled, create?.title]).toEqual([true, 'Two companies share this name.']);
});

it('creates the customers of selected orders only where all of them may be created', () => {
    expect(open(bulkActions(3, true, false))).toEqual(['createAll', 'ask', 'rematch', 'clear']);
    expect(open(bulkActions(3, false, false))).toEqual(['ask', 'rematch', 'clear']);
});

it('leaves only what changes nothing while something is done', () => {
    expect(open(orderActions('', true))).toEqual(['skip']);
    expect(open(bulkActions(3, true, true))).toEqual(['clear']);
});
