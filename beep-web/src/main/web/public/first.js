// Runs before the first paint: the chosen theme and language, so that nothing flashes. Without a choice the system's hold.
(() => {
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem('beep.theme');
    language = localStorage.getItem('beep.language');
  } catch {
    // storage is switched off: the system's choice holds
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const wanted = language || navigator.language || 'en';
  document.documentElement.lang = /^fr\b/i.test(wanted) ? 'fr' : 'en';
})();
