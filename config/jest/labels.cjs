/** Custom labels of a feature as tests of components read them: the sentences themselves, from the labels file. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&apos;': "'", '&quot;': '"', '&amp;': '&' };

exports.labelsOf = (feature) => {
    const folder = join(__dirname, '..', '..', 'force-app', 'main', feature, 'labels');
    const text = readFileSync(join(folder, 'CustomLabels.labels-meta.xml'), 'utf8');
    const found = text.matchAll(/<fullName>[^_<]+_(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g);
    return Object.fromEntries(
        Array.from(found, ([, name, value]) => [name, value.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)])
    );
};
