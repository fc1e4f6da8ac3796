"use strict";
const body = document.getElementById("services");
const updated = document.getElementById("updated");

function cell(content) {
  const td = document.createElement("td");
  td.append(content);
  return td;
}

function row(service) {
  const tr = document.createElement("tr");
  const state = cell(service.ready ? "ready" : "not ready");
  state.className = service.ready ? "ready" : "down";
  const link = document.createElement("a");
  link.href = "/openapi/" + service.name;
  link.textContent = "OpenAPI";
  tr.append(cell(service.name + " (port " + service.port + ")"), state, cell(link));
  return tr;
}

async function refresh() {
  try {
    const answer = await (await fetch("/status.json", { cache: "no-store" })).json();
    body.replaceChildren(...answer.services.map(row));
    updated.textContent = "Asked at " + new Date().toLocaleTimeString();
  } catch {
    updated.textContent = "The gateway does not answer.";
  }
}

refresh();
setInterval(refresh, 3000);
