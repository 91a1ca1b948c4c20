// Writes the files below a folder with JSZip, in memory or, with a third argument, as a stream.
const fs = require("fs");
const path = require("path");
const JSZip = require("jszip");
const [folder, target, streamed] = process.argv.slice(2);
const archive = new JSZip();
for (const name of fs.readdirSync(folder, {recursive: true}).sort()) {
  const file = path.join(folder, name);
  if (fs.statSync(file).isFile()) archive.file(file, fs.readFileSync(file));
}
archive.generateNodeStream({streamFiles: Boolean(streamed), compression: "DEFLATE"}).pipe(fs.createWriteStream(target));
