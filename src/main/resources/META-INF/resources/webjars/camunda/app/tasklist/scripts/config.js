/* Replaces the settings of the web application. */

// Tasklist lists the newest task first, whatever a filter says, unless its address names another order. Here the task
// that is due first belongs on top.
const DUE_FIRST = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function dueFirst() {
  const list = /^#\/(\?.*)?$/.exec(window.location.hash || '#/');
  if (list && !/[?&]sorting=/.test(list[1] || '')) {
    window.location.replace('#/' + (list[1] ? list[1] + '&' : '?') + DUE_FIRST);
  }
}

window.addEventListener('hashchange', dueFirst);
dueFirst();

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Safeguarding escalation'
  },
  // days before months, as people here write them
  dateFormat: {
    normal: 'D MMM YYYY HH:mm',
    long: 'dddd D MMMM YYYY HH:mm'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the list of what can be started' }
  }
};
