/** The shape of the org a user asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { parseShape, shapeOfDefinition, UnknownShapeError, type OrgShape } from '../schema/shape/org-shape.ts';
import { UsageError } from './project.ts';

/** Words with commas between, or the path of a scratch org definition. @throws UsageError */
export function readShape(text: string): OrgShape {
    if (text.endsWith('.json')) {
        return definedShape(text);
    }
    try {
        return parseShape(text);
    } catch (error) {
        throw error instanceof UnknownShapeError ? new UsageError(error.message) : error;
    }
}

function definedShape(path: string): OrgShape {
    if (!existsSync(path)) {
        throw new UsageError(`No such file: ${path}`);
    }
    try {
        return shapeOfDefinition(JSON.parse(readFileSync(path, 'utf8')) as object);
    } catch (error) {
        throw new UsageError(`${path} is not a scratch org definition: ${(error as Error).message}`);
    }
}
