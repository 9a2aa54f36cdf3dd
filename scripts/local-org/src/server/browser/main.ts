/** Where a page starts. The synthetic shadow must be there before anything else runs. */
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'shell/app';

const host = document.getElementById('host');
host?.appendChild(createElement('shell-app', { is: App }));

// A source changed and was built again.
new EventSource('/app/changes').addEventListener('message', () => window.location.reload());
