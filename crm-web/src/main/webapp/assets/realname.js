"use strict";
/* Pictures of a document: shown before they are sent, sent one after the other, each with its progress. */
(() => {
  let queue = Promise.resolve();

  /** Drawn by hand, so that no address of a picture has to be allowed. */
  async function preview(file, canvas) {
    try {
      const image = await createImageBitmap(file);
      const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
      const width = image.width * scale, height = image.height * scale;
      const context = canvas.getContext("2d");
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
      image.close();
    } catch {
      // no picture at all: the server says so
    }
  }

  function send(input, file, box) {
    const progress = box.querySelector("progress");
    const form = new FormData();
    form.append("csrf", input.dataset.csrf);
    form.append("side", input.dataset.side);
    form.append("consent", document.getElementById("consent").checked);
    form.append("file", file);
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", input.dataset.upload);
      request.upload.onprogress = (event) => { if (event.lengthComputable) progress.value = (100 * event.loaded) / event.total; };
      request.onloadend = () => {
        progress.hidden = true;
        let message = input.dataset.failed;
        try { message = JSON.parse(request.responseText).message || message; } catch { /* not the product's own answer */ }
        say(box, message, request.status === 200);
        if (request.status !== 200) input.value = "";
        done();
      };
      progress.hidden = false;
      progress.value = 0;
      request.send(form);
    });
  }

  function say(box, message, good) {
    const status = box.querySelector("[role=status]");
    status.textContent = message;
    status.className = "small " + (good ? "good" : "bad");
    box.dataset.state = good ? "kept" : "refused";
  }

  document.addEventListener("change", (event) => {
    const input = event.target.closest("input[type=file][data-upload]");
    if (!input || !input.files.length) return;
    const box = input.closest(".picture");
    if (!document.getElementById("consent").checked) {
      say(box, input.dataset.consent, false);
      input.value = "";
      document.getElementById("consent").focus();
      return;
    }
    delete box.dataset.state;
    const file = input.files[0];
    preview(file, box.querySelector("canvas"));
    queue = queue.then(() => send(input, file, box));
  });
})();
