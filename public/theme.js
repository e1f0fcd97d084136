// Sets the reader's choice of light or dark before the page is painted, and shows the choice in the foot.
// It blocks rendering on purpose and stays tiny. Without it the page follows the device.
(() => {
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // storage can be forbidden; then the device decides
    }
  };
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  apply(read());

  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('themes');
    if (!choice) return;
    const chosen = choice.querySelector(`[value="${root.dataset.theme ?? 'system'}"]`);
    if (chosen) chosen.checked = true;
    choice.addEventListener('change', ({ target }) => {
      apply(target.value);
      try {
        localStorage.setItem('theme', target.value);
      } catch {
        // The choice then lasts for this page.
      }
    });
    choice.hidden = false;
  });
})();
