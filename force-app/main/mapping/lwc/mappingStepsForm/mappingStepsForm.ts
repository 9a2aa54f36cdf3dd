import { api, LightningElement } from 'lwc';
import { rowLabels as labels } from 'c/mappingRowLabels';
import { newStep, settingText, STEP_KINDS, withSetting, type Step } from 'c/mappingSteps';
import { format } from 'c/mappingTexts';

const ELSES = [
    { value: 'keep', label: labels.ElseKeep },
    { value: 'blank', label: labels.ElseBlank },
    { value: 'refuse', label: labels.ElseRefuse }
];

interface Line {
    readonly index: number;
    readonly sent: string;
    readonly write: string;
    readonly sentLabel: string;
    readonly writeLabel: string;
}

/** The steps of a row: add, set, move up, remove. Tells every change at once. */
export default class MappingStepsForm extends LightningElement {
    @api steps: readonly Step[] = [];
    labels = labels;
    elses = ELSES;
    kinds = Object.entries(STEP_KINDS).map(([value, { label }]) => ({ value, label }));

    get shown(): unknown[] {
        return this.steps.map((step, index) => {
            const { label = step.type, settings = [] } = STEP_KINDS[step.type] ?? {};
            return {
                index,
                label,
                canRise: index > 0,
                isTable: step.type === 'value-table',
                lines: linesOf(step),
                otherwise: String(step.else ?? 'refuse'),
                removeLabel: format(labels.RemoveStep, label),
                upLabel: format(labels.StepUp, label),
                settings: settings.map((setting) => ({
                    name: setting.name,
                    label: setting.label,
                    type: setting.kind === 'whole' ? 'number' : 'text',
                    value: settingText(step, setting)
                }))
            };
        });
    }

    handleAdd(event: CustomEvent<{ value: string }>): void {
        // The box offers, it does not hold what was chosen.
        (event.target as HTMLInputElement).value = '';
        this.tell([...this.steps, newStep(event.detail.value)]);
    }
    handleRemove(event: Event): void {
        const at = indexOf(event);
        this.tell(this.steps.filter((_, index) => index !== at));
    }
    handleUp(event: Event): void {
        const at = indexOf(event);
        const steps = [...this.steps];
        steps.splice(at - 1, 0, ...steps.splice(at, 1));
        this.tell(steps);
    }
    handleSetting(event: Event): void {
        const { name, value } = event.target as HTMLInputElement;
        this.put(indexOf(event), (step) => {
            const setting = STEP_KINDS[step.type]?.settings.find((one) => one.name === name);
            return setting ? withSetting(step, setting, value) : step;
        });
    }
    handleElse(event: CustomEvent<{ value: string }>): void {
        this.put(indexOf(event), (step) => ({ ...step, else: event.detail.value }));
    }
    handleLine(event: Event): void {
        const { name, value, dataset } = event.target as HTMLInputElement;
        const line = Number(dataset.line);
        this.put(indexOf(event), (step) => {
            const lines = Object.entries((step.values ?? {}) as Record<string, string>);
            const [sent = '', write = ''] = lines[line] ?? [];
            lines[line] = name === 'sent' ? [value, write] : [sent, value];
            return { ...step, values: Object.fromEntries(lines.filter(([left]) => left !== '')) };
        });
    }

    private put(at: number, changed: (step: Step) => Step): void {
        this.tell(this.steps.map((step, index) => (index === at ? changed(step) : step)));
    }
    private tell(steps: readonly Step[]): void {
        this.dispatchEvent(new CustomEvent('steps', { detail: { steps } }));
    }
}

function indexOf(event: Event): number {
    return Number((event.target as HTMLElement).dataset.index);
}

/** The lines of a value table and an empty one to fill. */
function linesOf(step: Step): Line[] {
    const lines = [...Object.entries((step.values ?? {}) as Record<string, unknown>), ['', '']];
    return lines.map(([sent, write], index) => ({
        index,
        sent: String(sent),
        write: String(write ?? ''),
        sentLabel: format(labels.TableSentLine, index + 1),
        writeLabel: format(labels.TableWriteLine, index + 1)
    }));
}
