// Before the first paint: tells the style sheet that scripts run.
document.documentElement.classList.add('js');
