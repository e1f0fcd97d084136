/** Once a share was taken, its words need not be kept in this browser any more. */
const sent = sessionStorage.getItem('share sent');
if (sent !== null && document.querySelector('.reference')) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem('share sent');
}

export {};
