import './desk';
import './styles/handbook.css';

document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
