// Writes the files below a folder with Node's yazl.
const fs = require("fs");
const path = require("path");
const yazl = require("yazl");
const [folder, target] = process.argv.slice(2);
const archive = new yazl.ZipFile();
for (const name of fs.readdirSync(folder, {recursive: true}).sort()) {
  const file = path.join(folder, name);
  if (fs.statSync(file).isFile()) archive.addFile(file, file);
}
archive.outputStream.pipe(fs.createWriteStream(target));
archive.end();
