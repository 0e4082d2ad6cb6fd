// Draws what a figure's table says; the table stays, one click away. Lines and bars go by the labels of the table's rows.
const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dashes = [[], [8, 4], [2, 3], [12, 4, 2, 4], [5, 2]];

// Tokens are light-dark(...) pairs; a canvas wants the colour that the page has.
function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = token(name);
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function rows(table) {
  return [...table.tBodies[0].rows].map(row => ({
    label: row.dataset.label,
    values: [...row.querySelectorAll('td')].map(cell => Number(cell.textContent)),
  }));
}

function data(figure, table, ink) {
  const found = rows(table);
  if (figure.dataset.chart === 'bar') {
    return {
      labels: found.map(row => row.label),
      datasets: [{ data: found.map(row => row.values[0]), backgroundColor: ink }],
    };
  }
  return {
    labels: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent),
    datasets: found.map((row, index) => ({
      label: row.label,
      data: row.values,
      borderColor: ink,
      borderDash: dashes[index % dashes.length],
      borderWidth: 2,
      pointRadius: 2.5,
      pointBackgroundColor: ink,
    })),
  };
}

// A line is named at its peak.
const names = {
  id: 'names',
  afterDatasetsDraw(chart) {
    if (chart.config.type !== 'line') {
      return;
    }
    const taken = [];
    chart.data.datasets.forEach((set, index) => {
      const peak = chart.getDatasetMeta(index).data[set.data.indexOf(Math.max(...set.data))];
      let y = peak.y - 8;
      while (taken.some(other => Math.abs(other.x - peak.x) < 14 && Math.abs(other.y - y) < 14)) {
        y -= 14;
      }
      taken.push({ x: peak.x, y });
      chart.ctx.fillStyle = set.borderColor;
      chart.ctx.textAlign = 'center';
      chart.ctx.font = '600 14px "Source Sans 3", sans-serif';
      chart.ctx.fillText(set.label, peak.x, y);
    });
  },
};

function draw(figure) {
  const table = figure.querySelector('table');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.querySelector('figcaption').textContent);
  const box = document.createElement('div');
  box.className = 'plot';
  box.append(canvas);
  figure.querySelector('figcaption').after(box);
  const ink = colour('--ink');
  const axis = { color: colour('--ink2'), font: { family: '"Source Sans 3", sans-serif', size: 13.5 } };
  figure.querySelector('details').open = false;
  return new Chart(canvas, {
    type: figure.dataset.chart,
    data: data(figure, table, ink),
    plugins: [names],
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 24, right: 12 } },
      plugins: { legend: { display: false } },
      scales: {
        x: { grid: { display: false }, border: { color: colour('--edge') }, ticks: axis },
        y: {
          beginAtZero: true,
          max: figure.dataset.max ? Number(figure.dataset.max) : undefined,
          grid: { display: false },
          border: { color: colour('--edge') },
          ticks: { ...axis, maxTicksLimit: 4, precision: 0 },
          title: { display: true, text: figure.dataset.y, ...axis },
        },
      },
    },
  });
}

const figures = [...document.querySelectorAll('figure.chart')].filter(figure => figure.querySelector('tbody tr'));
let charts = figures.map(draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  charts.forEach(chart => chart.destroy());
  figures.forEach(figure => figure.querySelector('.plot').remove());
  charts = figures.map(draw);
});
addEventListener('beforeprint', () => charts.forEach(chart => chart.resize(620, 170)));
addEventListener('afterprint', () => charts.forEach(chart => chart.resize()));
