<?php
// Writes the files below a folder with PHP's ZipArchive, which is libzip.
[, $folder, $target] = $argv;
$archive = new ZipArchive();
$archive->open($target, ZipArchive::CREATE) === true or exit(1);
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS)) as $file) {
    $archive->addFile($file->getPathname(), $file->getPathname()) or exit(1);
}
$archive->close() or exit(1);
