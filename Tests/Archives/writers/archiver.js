// Writes a folder with Node's archiver.
const fs = require("fs");
const [folder, target] = process.argv.slice(2);
const library = require("archiver");
const archive = library.ZipArchive ? new library.ZipArchive() : library("zip");
archive.pipe(fs.createWriteStream(target));
archive.directory(folder, folder);
archive.finalize();
