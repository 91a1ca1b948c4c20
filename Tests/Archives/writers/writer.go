// Writes the files below a folder with archive/zip: streamed, which leaves a data descriptor behind each entry.
package main

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	target, err := os.Create(os.Args[2])
	check(err)
	archive := zip.NewWriter(target)
	check(filepath.WalkDir(os.Args[1], func(path string, entry fs.DirEntry, err error) error {
		check(err)
		info, err := entry.Info()
		check(err)
		header, err := zip.FileInfoHeader(info)
		check(err)
		header.Name = filepath.ToSlash(path)
		if entry.IsDir() {
			header.Name += "/"
		} else {
			header.Method = zip.Deflate
		}
		file, err := archive.CreateHeader(header)
		check(err)
		if !entry.IsDir() {
			content, err := os.ReadFile(path)
			check(err)
			_, err = file.Write(content)
			check(err)
		}
		return nil
	}))
	check(archive.Close())
	check(target.Close())
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
