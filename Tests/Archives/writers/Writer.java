import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files below a folder: with ZipOutputStream deflated or stored, or through the zip file system. */
class Writer {
  public static void main(String[] arguments) throws Exception {
    List<Path> paths;
    try (var walk = Files.walk(Path.of(arguments[0]))) {
      paths = walk.sorted().toList();
    }
    Path target = Path.of(arguments[1]);
    if (arguments[2].equals("filesystem")) {
      URI uri = URI.create("jar:" + target.toAbsolutePath().toUri());
      try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
        for (Path path : paths) Files.copy(path, archive.getPath(path.toString()));
      }
      return;
    }
    try (OutputStream stream = Files.newOutputStream(target); var archive = new ZipOutputStream(stream)) {
      for (Path path : paths) {
        boolean isFolder = Files.isDirectory(path);
        var entry = new ZipEntry(path + (isFolder ? "/" : ""));
        byte[] content = isFolder ? new byte[0] : Files.readAllBytes(path);
        if (arguments[2].equals("stored")) {
          var checksum = new CRC32();
          checksum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(checksum.getValue());
        }
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
      }
    }
  }
}
