// Moves along the axis of a picture of slopes: a line, two rings, and a sentence about what is there.
const SVG = 'http://www.w3.org/2000/svg';

export function startSlopes(root) {
  for (const figure of root.querySelectorAll('.slopes:not(.graphs, [data-started])')) {
    figure.dataset.started = '';
    start(figure);
  }
}

function start(figure) {
  const svg = figure.querySelector('svg');
  const slider = figure.querySelector('input');
  const places = [...figure.querySelector('template').content.querySelectorAll('i')];
  const line = drawn(svg, 'path', 'marker');
  const slope = drawn(svg, 'circle', 'mark of-slope');
  const given = drawn(svg, 'circle', 'mark');
  const show = () => {
    const place = places[slider.value];
    line.setAttribute('d', `M${place.dataset.x} 4V198`);
    put(given, place.dataset.x, place.dataset.given);
    put(slope, place.dataset.x, place.dataset.slope);
    figure.querySelector('output').textContent = place.textContent;
    slider.setAttribute('aria-valuetext', place.textContent);
  };
  slider.addEventListener('input', show);
  svg.addEventListener('pointermove', event => {
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * 360;
    const distances = places.map(place => Math.abs(place.dataset.x - x));
    slider.value = distances.indexOf(Math.min(...distances));
    show();
  });
  show();
}

function drawn(svg, name, style) {
  const shape = document.createElementNS(SVG, name);
  shape.setAttribute('class', style);
  if (name === 'circle') {
    shape.setAttribute('r', '5');
  }
  return svg.appendChild(shape);
}

function put(circle, x, y) {
  circle.setAttribute('cx', x);
  circle.setAttribute('cy', y);
  // What lies outside of the picture has no ring.
  circle.setAttribute('visibility', y >= 0 && y <= 200 ? 'visible' : 'hidden');
}
