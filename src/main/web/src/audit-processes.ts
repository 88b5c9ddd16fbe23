import './desk';
import './styles/audit.css';

const part = document.querySelector<HTMLElement>('[data-heat]');
if (part?.querySelector('.diagram')) void import('./heat').then(({ heat }) => heat(part));
