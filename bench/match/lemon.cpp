// LEMON's network simplex on the same file: seekers -> posts -> sink, and seekers -> sink for staying unplaced.
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

typedef lemon::StaticDigraph Graph;

static std::vector<int> readInts(FILE *file, size_t count) {
  std::vector<int> values(count);
  if (fread(values.data(), sizeof(int), count, file) != count) throw 1;
  return values;
}

static double cpuMs() {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

int main(int, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  std::vector<int> head = readInts(file, 3);
  int seekers = head[0], posts = head[1], pairs = head[2], sink = seekers + posts;
  std::vector<int> seats = readInts(file, posts), rows = readInts(file, seekers + 1);
  std::vector<int> post = readInts(file, pairs), score = readInts(file, pairs);
  fclose(file);
  std::vector<std::pair<int, int>> arcs;
  arcs.reserve((size_t)pairs + seekers + posts);
  for (int s = 0; s < seekers; s++) {
    for (int i = rows[s]; i < rows[s + 1]; i++) arcs.push_back({s, seekers + post[i]});
    arcs.push_back({s, sink});
  }
  for (int v = 0; v < posts; v++) arcs.push_back({seekers + v, sink});
  Graph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  std::vector<std::pair<int, int>>().swap(arcs);
  Graph::ArcMap<int> upper(graph);
  Graph::ArcMap<long long> cost(graph);
  Graph::NodeMap<int> supply(graph, 0);
  int arc = 0;
  for (int s = 0; s < seekers; s++) {
    for (int i = rows[s]; i < rows[s + 1]; i++, arc++) {
      upper[graph.arc(arc)] = 1;
      cost[graph.arc(arc)] = -score[i];
    }
    upper[graph.arc(arc)] = 1;
    cost[graph.arc(arc++)] = 0;
    supply[graph.node(s)] = 1;
  }
  for (int v = 0; v < posts; v++, arc++) {
    upper[graph.arc(arc)] = seats[v];
    cost[graph.arc(arc)] = 0;
  }
  supply[graph.node(sink)] = -seekers;
  double cpu = cpuMs();
  auto start = std::chrono::steady_clock::now();
  lemon::NetworkSimplex<Graph, int, long long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply);
  simplex.run();
  long long objective = -simplex.totalCost<long long>();
  double wall = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"peer\":\"lemon\",\"objective\":%lld,\"cpu\":%.1f,\"wall\":%.1f,\"rss\":%ld}\n", objective, cpuMs() - cpu, wall,
         usage.ru_maxrss / 1024);
}
